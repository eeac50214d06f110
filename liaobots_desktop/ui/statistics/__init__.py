"""The statistics: what was written by day and model, as a plot and a table."""

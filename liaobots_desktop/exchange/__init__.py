"""Other programs' formats: import and export; no Qt."""

"""Tests of the message pane."""

"""What of the app is there besides its window: verbs of other starts, tray, notifications."""

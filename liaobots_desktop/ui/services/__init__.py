"""The page of the services: their profiles, their models, and how they are reached."""

"""What a service is called in one line: the app's own words, or what a user wrote."""

from liaobots_desktop.service.profile import Profile
from liaobots_desktop.ui.drawing import one_line


def service_title(profile: Profile) -> str:
    """Return it; only what a user wrote may have a direction of its own, and is isolated."""
    return profile.title if profile.is_built_in else one_line(profile.name)

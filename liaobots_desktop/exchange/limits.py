"""How much of a file is taken; what is beyond is no history of a person's chats."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """The bounds of one import; a file beyond any of them is refused whole."""

    file_bytes: int = 4 * 1024**3
    """Bytes of the file, unpacked."""
    packing: int = 200
    """How many times larger a packed file may become; chats pack to a tenth or so."""
    unpacked_bytes: int = 64 * 1024**2
    """What a packed file may unpack to in any case."""
    directory_bytes: int = 8 * 1024**2
    """The names of all files in a ZIP archive, about 100 bytes each."""
    chat_characters: int = 128 * 1024**2
    """Characters of one chat as JSON."""
    chat_containers: int = 2_000_000
    """Objects and lists in the JSON of one chat: each takes a hundred bytes of memory."""
    chat_messages: int = 100_000
    folders: int = 10_000
    """Folders, tags, and prompts."""
    depth: int = 64
    """Lists and objects inside one another."""
    id_characters: int = 200

"""Asks with g4f's own provider for Liaobots, as it is published; run by the foreign Python.

Its package imports 25 other providers and all that they need: only this one is loaded.
"""

import importlib
import importlib.util
import sys
from pathlib import Path
from types import ModuleType

found = importlib.util.find_spec("g4f")
assert found is not None
assert found.origin is not None
folder = Path(found.origin).parent
for name, path in (("g4f", folder), ("g4f.Provider", folder / "Provider")):
    package = ModuleType(name)
    package.__path__ = [str(path)]
    sys.modules[name] = package
provider = importlib.import_module("g4f.Provider.Liaobots").Liaobots

question = [{"role": "user", "content": sys.argv[1]}]
print("".join(provider.create_completion("gpt-4", question, stream=True, auth=sys.argv[2])))

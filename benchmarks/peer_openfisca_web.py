"""The country of `peer_openfisca` behind openfisca-core's own web API. Runs in its environment, under gunicorn.

The environment variable LAW names a JSON file of the law's numbers.
"""

import json
import os
from pathlib import Path

from openfisca_web_api.app import create_app
from peer_openfisca import country

application = create_app(country(json.loads(Path(os.environ["LAW"]).read_text(encoding="utf-8"))))

"""`estimator schema`: what rule books, requests and estimates may hold, as JSON Schema for editors and programs."""

from __future__ import annotations

import json
from argparse import Namespace
from typing import Any

from estimator.cli.parser import Parser


def add_options(parser: Parser) -> None:
    """Say what the verb takes."""
    parser.add_argument("of", choices=("rules", "request", "estimate"), help="what to describe")


def answer(arguments: Namespace) -> int:
    """Print the schema."""
    print(json.dumps(schema_of(arguments.of), indent=2, ensure_ascii=False))
    return 0


def schema_of(described: str) -> dict[str, Any]:
    """Give the JSON Schema of the files of a rule book (one property a file), of a request, or of an estimate."""
    if described == "estimate":
        from estimator.pricing.serial import schema

        return schema()
    if described == "request":
        from estimator.pricing.request import Request

        return Request.model_json_schema()
    from pydantic.json_schema import models_json_schema

    from estimator.rules.folder import FILES

    places, shared = models_json_schema(
        [(model, "validation") for model in FILES.values()], title="The files of a rule book"
    )
    files = {name: places[model, "validation"] for name, model in FILES.items()}
    return {**shared, "type": "object", "properties": files}

"""What an estimate comes to, in a few words, where several estimates are listed."""

SENTENCES: dict[str, tuple[str, str]] = {
    "outcomes": ("{without} or {with_coverage}", "{without} o {with_coverage}"),
}

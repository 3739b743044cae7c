"""The options of a request: each is an answer that the request has, told in the request's own words."""

from estimator.cli.options import OPTIONS, option_for


def test_every_option_has_a_meaning() -> None:
    assert [option.flag for option in OPTIONS if not option.meaning] == []


def test_no_two_options_give_the_same_answer() -> None:
    assert len({option.keys for option in OPTIONS}) == len(OPTIONS)


def test_a_figure_of_the_plan_says_of_what_it_is() -> None:
    meanings = {option.flag: option.meaning for option in OPTIONS}
    assert meanings["--deductible-used"] == "the deductible: how much one person has used"
    assert meanings["--limit"] == "the out-of-pocket limit: the yearly figure of one person"


def test_an_answer_finds_its_option_in_and_out_of_network() -> None:
    either = [option_for(("plan", tier, "limit", "used")) for tier in ("in_network", "out_of_network")]
    assert [option.flag for option in either if option] == ["--limit-used", "--limit-used"]
    assert option_for(("plan", "benefits")) is None

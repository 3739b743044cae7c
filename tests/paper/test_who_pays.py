"""Who pays what: down from the list price, with a bar of the same amounts."""

from estimator.paper.document import Amount, Bar, Table
from tests.books import changed
from tests.paper.insured import MET_MID_COURSE, PENDING, SUPERBILL_KNOWN
from tests.paper.pages import page


def test_plan_and_contract_are_taken_off_down_to_what_the_patient_pays() -> None:
    table, bar = page(**MET_MID_COURSE).section("who-pays-what").blocks  # type: ignore[arg-type]
    assert isinstance(table, Table)
    assert [(row.cells[0], row.cells[1].text) for row in table.rows if isinstance(row.cells[1], Amount)] == [
        ("List price of 1 evaluation and 6 infusions", "$2,800.00"),
        ("Taken off: nobody owes it", "-$820.00"),
        ("Your plan pays", "-$850.00"),
        ("You pay", "$1,130.00"),
    ]
    assert isinstance(bar, Bar)
    assert [(part.kind, part.cents) for part in bar.parts] == [
        ("you", 1130_00),
        ("plan", 850_00),
        ("write_off", 820_00),
    ]
    assert bar.scale == 2800_00


def test_the_words_for_the_bar_begin_with_the_answer() -> None:
    bar = page(**MET_MID_COURSE).section("who-pays-what").blocks[1]  # type: ignore[arg-type]
    assert isinstance(bar, Bar)
    assert bar.alternative == (
        "Who pays what. List price $2,800.00. You $1,130.00 (40 percent). Your plan pays $850.00. Nobody owes $820.00."
    )


def test_two_outcomes_have_two_columns_and_two_bars_on_one_scale() -> None:
    table, first, second = page(**PENDING).section("who-pays-what").blocks  # type: ignore[arg-type]
    assert isinstance(table, Table)
    assert [column.title for column in table.columns] == [
        "",
        "If your plan does not approve",
        "If your plan approves",
    ]
    assert isinstance(first, Bar)
    assert isinstance(second, Bar)
    assert first.scale == second.scale == 2975_00


def test_the_three_figures_of_a_superbill_stand_together() -> None:
    table = page(**SUPERBILL_KNOWN).section("who-pays-what").blocks[0]  # type: ignore[arg-type]
    assert isinstance(table, Table)
    assert [row.cells[0] for row in table.rows[-3:]] == [
        "You pay the clinic",
        "Your plan may pay you back (not promised)",
        "Your cost if it does",
    ]


def test_accounts_pay_what_the_clinic_is_owed_and_the_administrator_is_asked() -> None:
    plan = {**MET_MID_COURSE["plan"], "accounts": {"savings": "500.00"}}  # type: ignore[dict-item]
    section = page(**MET_MID_COURSE | {"plan": plan}).section("help-and-accounts")  # type: ignore[arg-type]
    table = section.blocks[0]
    assert isinstance(table, Table)
    owed, savings, left = (row.cells[1] for row in table.rows)
    assert isinstance(owed, Amount)
    assert isinstance(savings, Amount)
    assert isinstance(left, Amount)
    assert owed.cents + savings.cents == left.cents


def test_the_list_price_names_the_fees_in_it() -> None:
    fee = (
        "fees:\n  - id: membership\n    kind: membership\n    name: {en: Membership, es: Membresía}\n"
        "    charged: each-visit\n    sizes:\n      - {from: 2026-01-01, fee: 40.00, source: a test}\n"
    )
    book = changed(("fees.yaml", "fees:\n  # Credited", f"{fee}  # Credited"))
    table = page(book=book).section("who-pays-what").blocks[0]
    assert isinstance(table, Table)
    assert table.rows[0].cells[0] == "List price of 1 evaluation, 6 infusions and 7 × membership"

"""How every window looks: four palettes as data, sizes as tokens, one text factor, the shipped font."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

FAMILY = "Atkinson Hyperlegible"
TEXT_FACTORS = (1.0, 1.25, 1.5, 2.0)
POINTS = 11.0
"""Size of ordinary text at factor 1, in points."""
SIZES = {"hint": 0.87, "caption": 0.9, "figure": 1.15, "headline": 1.7}
"""How large text is by its role, in parts of ordinary text."""
CONTROL_HEIGHT = 32
"""Height of a field or button at factor 1, in pixels."""
FOCUS_RING = 3
"""Width of the ring around what has the focus, in pixels."""
GAP = 6
"""The smallest distance between two things, in pixels; larger ones are its multiples."""


@dataclass(frozen=True, slots=True)
class Colours:
    """One palette: each role's colour, chosen so that text keeps 4.5 to 1 and borders 3 to 1 on both grounds."""

    name: str
    window: str
    card: str
    text: str
    second_text: str
    accent: str
    on_accent: str
    visited: str
    error: str
    success: str
    border: str
    edge: str
    """The thin outline of a card, which carries no meaning."""
    desk: str
    """What lies behind the page."""


LIGHT = Colours(
    "light",
    "#F3F4F6",
    "#FFFFFF",
    "#1A1A1A",
    "#595959",
    "#0B57D0",
    "#FFFFFF",
    "#6A1B9A",
    "#B3261E",
    "#1B5E20",
    "#767676",
    "#DADDE2",
    "#8A909A",
)
DARK = Colours(
    "dark",
    "#1B1D21",
    "#26292F",
    "#F2F2F2",
    "#B8BCC4",
    "#8AB4F8",
    "#1B1D21",
    "#D7AEFB",
    "#FFB4AB",
    "#8FD694",
    "#8B9099",
    "#3A3E46",
    "#121316",
)
HIGH_CONTRAST_DARK = Colours(
    "high contrast dark",
    "#000000",
    "#000000",
    "#FFFFFF",
    "#E6E6E6",
    "#FFFF00",
    "#000000",
    "#D9B8FF",
    "#FFB3AD",
    "#9BE7A0",
    "#FFFFFF",
    "#FFFFFF",
    "#000000",
)
HIGH_CONTRAST_LIGHT = Colours(
    "high contrast light",
    "#FFFFFF",
    "#FFFFFF",
    "#000000",
    "#333333",
    "#003A9E",
    "#FFFFFF",
    "#4B0082",
    "#8C0000",
    "#004D00",
    "#000000",
    "#000000",
    "#FFFFFF",
)
PALETTES = (LIGHT, DARK, HIGH_CONTRAST_DARK, HIGH_CONTRAST_LIGHT)


class Theme(QObject):
    """The look of the running application: which colours, how large the text; it follows the system's scheme."""

    changed = Signal()

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._chosen: Colours | None = None
        self.colours = _system_colours()
        self.factor = 1.0
        self._is_dressed = False
        app.setStyle("Fusion")
        load_fonts()
        self._apply()
        app.styleHints().colorSchemeChanged.connect(self._follow_system)

    def dress(self) -> None:
        """Put the style sheet on; a window is built in half the time while there is none, so this comes just after."""
        self._is_dressed = True
        self._app.setStyleSheet(style_sheet(self.colours, self.factor))

    def set_factor(self, factor: float) -> None:
        """Make all text this many times its usual size, and everything that holds text with it."""
        self.factor = factor
        self._apply()

    def set_colours(self, name: str | None) -> None:
        """Paint everything in the palette of a name; None, or a name that none has, follows the system."""
        self._chosen = next((palette for palette in PALETTES if palette.name == name), None)
        self._follow_system()

    def _follow_system(self) -> None:
        self.colours = self._chosen or _system_colours()
        self._apply()

    def _apply(self) -> None:
        font = QFont(FAMILY)
        font.setPointSizeF(POINTS * self.factor)
        self._app.setFont(font)
        self._app.setPalette(palette(self.colours))
        if self._is_dressed:
            self.dress()
        self.changed.emit()


def _system_colours() -> Colours:
    """The palette that fits the scheme and the contrast which the system asks for."""
    hints = QGuiApplication.styleHints()
    is_dark = hints.colorScheme() == Qt.ColorScheme.Dark
    if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
        return HIGH_CONTRAST_DARK if is_dark else HIGH_CONTRAST_LIGHT
    return DARK if is_dark else LIGHT


def load_fonts() -> None:
    """Give Qt the shipped font; where its files are missing, the system's font is used."""
    found = find_spec("fontpkg_atkinson_hyperlegible")
    for folder in found.submodule_search_locations or () if found else ():
        for file in ("AtkinsonHyperlegible-Regular.ttf", "AtkinsonHyperlegible-Bold.ttf"):
            QFontDatabase.addApplicationFont(str(Path(folder, "files", file)))


def fixed_font(size: float) -> QFont:
    """The system's font of which all signs are equally wide, as large as so many points."""
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    font.setPointSizeF(size)
    return font


def palette(colours: Colours) -> QPalette:
    """Qt's palette in these colours, disabled text included."""
    roles = QPalette.ColorRole
    made = QPalette()
    for colour, its_roles in (
        (colours.window, (roles.Window, roles.AlternateBase)),
        (colours.card, (roles.Base, roles.Button, roles.ToolTipBase)),
        (colours.text, (roles.WindowText, roles.Text, roles.ButtonText, roles.ToolTipText)),
        (colours.error, (roles.BrightText,)),
        (colours.second_text, (roles.PlaceholderText,)),
        (colours.accent, (roles.Highlight, roles.Accent, roles.Link)),
        (colours.on_accent, (roles.HighlightedText,)),
        (colours.visited, (roles.LinkVisited,)),
        (colours.border, (roles.Mid, roles.Dark)),
        (colours.edge, (roles.Midlight, roles.Light)),
    ):
        for role in its_roles:
            made.setColor(role, QColor(colour))
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(colours.second_text))
    return made


def style_sheet(colours: Colours, factor: float) -> str:
    """What a palette cannot say: heights, corners, the focus ring, and the size of text by its role, in points."""
    rules = [f'*[role="{role}"] {{ font-size: {POINTS * size * factor:.1f}pt; }}' for role, size in SIZES.items()]
    height = round(CONTROL_HEIGHT * factor) - 2
    inner = height - 2 * (FOCUS_RING - 1)
    return "\n".join(
        [
            *rules,
            f'*[role="hint"], *[role="caption"] {{ color: {colours.second_text}; }}',
            f'*[role="problem"] {{ color: {colours.error}; }}',
            '*[role="label"], *[role="figure"], *[role="headline"] { font-weight: bold; }',
            f'*[role="card"] {{ background: {colours.card}; border: 1px solid {colours.edge}; border-radius: 6px; }}',
            f'*[role="raised"] {{ background: {colours.card}; border: 2px solid {colours.border};'
            " border-radius: 6px; }",
            f'*[role="banner"] {{ background: {colours.card}; border: 1px solid {colours.error};'
            " border-radius: 6px; }",
            f"QLineEdit {{ background: {colours.card}; color: {colours.text};"
            f" border: 1px solid {colours.border}; border-radius: 4px; padding: 0 8px;"
            f" placeholder-text-color: {colours.second_text}; }}",
            f"QLineEdit {{ min-height: {height}px; max-height: {height}px; }}",
            f"QLineEdit:focus {{ border: {FOCUS_RING}px solid {colours.accent}; padding: 0 6px;"
            f" min-height: {inner}px; max-height: {inner}px; }}",
            f'QLineEdit[invalid="true"] {{ border-color: {colours.error}; }}',
            f"QPushButton {{ background: {colours.card}; color: {colours.text}; border: 1px solid {colours.border};"
            f" border-radius: 4px; padding: 0 14px; min-height: {height}px; }}",
            f"QPushButton:hover, QPushButton:pressed {{ background: {colours.window}; }}",
            f"QPushButton:focus {{ border: {FOCUS_RING}px solid {colours.accent}; padding: 0 12px;"
            f" min-height: {inner}px; outline: none; }}",
            f"QLineEdit:disabled, QPushButton:disabled {{"
            f" color: {colours.second_text}; border-color: {colours.edge}; }}",
            f"QScrollBar {{ background: {colours.window}; border: none; margin: 0; }}",
            f"QScrollBar:vertical {{ width: {round(14 * factor)}px; }}",
            f"QScrollBar:horizontal {{ height: {round(14 * factor)}px; }}",
            f"QScrollBar::handle {{ background: {colours.border}; border-radius: 3px; margin: 3px;"
            f" min-height: {height}px; min-width: {height}px; }}",
            "QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }",
            "QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }",
            "QScrollArea, QScrollArea > QWidget > QWidget { background: transparent; }",
            # What scrolls lays out its inside once: border and padding are as wide with the focus as without it.
            f"QPlainTextEdit, QListView, QTableView {{ background: {colours.card}; color: {colours.text};"
            f" placeholder-text-color: {colours.second_text};"
            f" border: 1px solid {colours.border}; border-radius: 4px; padding: {FOCUS_RING - 1}px; }}",
            "QPlainTextEdit:focus, QListView:focus, QTableView:focus {"
            f" border: {FOCUS_RING}px solid {colours.accent}; padding: 0; }}",
            f"QTableView {{ alternate-background-color: {colours.window}; gridline-color: {colours.edge}; }}",
            "QAbstractScrollArea::corner { background: transparent; border: none; }",
            f"QHeaderView::section {{ background: {colours.window}; color: {colours.text}; border: none;"
            f" border-bottom: 1px solid {colours.border}; padding: 4px {GAP}px; }}",
            # Bold in all tabs: Qt cuts and measures their words in the font of the bar, never in that of one tab.
            "QTabBar { font-weight: bold; }",
            f"QTabBar::tab {{ background: {colours.window}; color: {colours.second_text};"
            f" border: 1px solid {colours.edge}; border-top-left-radius: 6px; border-top-right-radius: 6px;"
            f" padding: {GAP}px {GAP * 2}px; margin-right: {GAP // 2}px; }}",
            f"QTabBar::tab:selected {{ background: {colours.card}; color: {colours.text};"
            f" border-bottom: 3px solid {colours.accent}; }}",
            f"QTabBar::tab:focus {{ border: {FOCUS_RING}px solid {colours.accent}; }}",
            f"QMenu {{ border: 1px solid {colours.border}; }}",
            f"QToolTip {{ background: {colours.card}; color: {colours.text}; border: 1px solid {colours.border}; }}",
            f"QStatusBar {{ background: {colours.window}; }} QStatusBar::item {{ border: none; }}"
            f" QStatusBar QLabel {{ padding: 2px {GAP * 2}px; }}",
        ]
    )

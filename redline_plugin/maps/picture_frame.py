"""What stands around and on a map picture: title, frame, legend, scale bar, north arrow and the note."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from qgis.core import QgsRenderContext, QgsSymbol
from qgis.PyQt.QtCore import QPointF, QRectF, QSize, Qt
from qgis.PyQt.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QPen, QPolygonF

NOTE = "征求意见稿 不作为管理依据"
FACES = ["Microsoft YaHei", "SimHei", "PingFang SC", "Noto Sans CJK SC", "WenQuanYi Zen Hei"]
_TITLE_MM, _ROW_MM, _MARGIN_MM = 7.0, 4.6, 1.0
_TITLE_TEXT_MM, _TEXT_MM = 3.6, 2.5
_SWATCH_MM = (5.0, 2.8)
_INK, _PALE = QColor("#222222"), QColor("#666666")


@dataclass(frozen=True)
class LegendEntry:
    """A symbol and its words."""

    symbol: QgsSymbol
    text: str


class PictureFrame:
    """Divides a picture of given size (millimetres, dots per inch) and draws everything but the map itself."""

    def __init__(
        self,
        width_mm: float,
        height_mm: float,
        dpi: int,
        title: str,
        legend: Sequence[LegendEntry],
        note: str,
    ) -> None:
        self._dots = dpi / 25.4  # per millimetre
        self.size = QSize(round(width_mm * self._dots), round(height_mm * self._dots))
        self._title, self._note = title, note
        self._rows = self._arranged(legend)
        self.map_area = self._map_area()

    def _map_area(self) -> QRectF:
        margin = self._mm(_MARGIN_MM)
        top = self._mm(_TITLE_MM) if self._title else margin
        bottom = margin / 2 + self._mm(_ROW_MM) * len(self._rows)
        # Whole dots, so that the frame is crisp
        width = self.size.width() - 2 * round(margin)
        return QRectF(round(margin), round(top), width, self.size.height() - round(top) - round(bottom))

    def draw(self, painter: QPainter, metres_per_dot: float) -> None:
        """Draw it all around and over the map, which is ``metres_per_dot`` on the ground for one dot."""
        self._draw_title(painter)
        painter.setPen(QPen(_INK, max(1.0, self._mm(0.25))))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(self.map_area)
        self._draw_north_arrow(painter)
        self._draw_scale_bar(painter, metres_per_dot)
        self._draw_legend(painter)

    def _mm(self, millimetres: float) -> float:
        return millimetres * self._dots

    def _font(self, height_mm: float, bold: bool = False) -> QFont:
        font = QFont(FACES[0])
        font.setFamilies(FACES)
        font.setPixelSize(max(1, round(self._mm(height_mm))))
        font.setBold(bold)
        return font

    def _text_width(self, text: str) -> float:
        return QFontMetricsF(self._font(_TEXT_MM)).horizontalAdvance(text)

    # ---- title

    def _draw_title(self, painter: QPainter) -> None:
        area = QRectF(0, 0, self.size.width(), self._mm(_TITLE_MM))
        font = self._font(_TITLE_TEXT_MM, bold=True)
        width = QFontMetricsF(font).horizontalAdvance(self._title)
        room = area.width() - 2 * self._mm(_MARGIN_MM)
        if width > room:
            font = self._font(_TITLE_TEXT_MM * room / width, bold=True)
        self._write(painter, area, self._title, font, _INK, Qt.AlignmentFlag.AlignCenter)

    def _write(
        self, painter: QPainter, area: QRectF, text: str, font: QFont, ink: QColor, align: Qt.AlignmentFlag
    ) -> None:
        painter.setFont(font)
        painter.setPen(ink)
        painter.drawText(area, align | Qt.TextFlag.TextSingleLine, text)

    # ---- legend and note: rows under the map

    def _entry_width(self, entry: LegendEntry) -> float:
        return self._mm(_SWATCH_MM[0] + 3.5) + self._text_width(entry.text)

    def _arranged(self, legend: Sequence[LegendEntry]) -> list[list[LegendEntry]]:
        """The legend in rows; the last row leaves room for the note."""
        room = self.size.width() - 2 * self._mm(_MARGIN_MM)
        rows: list[list[LegendEntry]] = [[]]
        used = 0.0
        for entry in legend:
            width = self._entry_width(entry)
            if rows[-1] and used + width > room:
                rows.append([])
                used = 0.0
            rows[-1].append(entry)
            used += width
        if rows[-1] and used + self._text_width(self._note) > room:
            rows.append([])
        return rows

    def _draw_legend(self, painter: QPainter) -> None:
        left, right = self.map_area.left(), self.map_area.right()
        top = self.map_area.bottom() + self._mm(_MARGIN_MM / 2)
        for row in self._rows:
            x = left
            for entry in row:
                self._draw_entry(painter, entry, x, top)
                x += self._entry_width(entry)
            area = QRectF(left, top, right - left, self._mm(_ROW_MM))
            top += self._mm(_ROW_MM)
        middle_right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        self._write(painter, area, self._note, self._font(_TEXT_MM), _PALE, middle_right)

    def _draw_entry(self, painter: QPainter, entry: LegendEntry, x: float, top: float) -> None:
        width, height = (round(self._mm(side)) for side in _SWATCH_MM)
        painter.save()
        painter.translate(round(x), round(top + (self._mm(_ROW_MM) - height) / 2))
        entry.symbol.drawPreviewIcon(painter, QSize(width, height), QgsRenderContext.fromQPainter(painter))
        painter.restore()
        area = QRectF(x + width + self._mm(1), top, self._entry_width(entry), self._mm(_ROW_MM))
        middle_left = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        self._write(painter, area, entry.text, self._font(_TEXT_MM), _INK, middle_left)

    # ---- on the map

    def _draw_north_arrow(self, painter: QPainter) -> None:
        tip = QPointF(self.map_area.right() - self._mm(4), self.map_area.top() + self._mm(4.6))
        half, height = self._mm(1.5), self._mm(4.6)
        foot, notch = tip.y() + height, tip.y() + height * 0.72
        painter.setPen(QPen(_INK, max(1.0, self._mm(0.15))))
        for side, fill in ((-half, _INK), (half, QColor("#ffffff"))):
            painter.setBrush(QBrush(fill))
            wing = [tip, QPointF(tip.x() + side, foot), QPointF(tip.x(), notch)]
            painter.drawPolygon(QPolygonF(wing))
        above = QRectF(tip.x() - self._mm(3), self.map_area.top(), self._mm(6), self._mm(4.6))
        centre_bottom = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom
        self._write(painter, above, "北", self._font(_TEXT_MM, bold=True), _INK, centre_bottom)

    def _draw_scale_bar(self, painter: QPainter, metres_per_dot: float) -> None:
        metres = round_length(self.map_area.width() / 4 * metres_per_dot)
        length, height = metres / metres_per_dot, self._mm(0.9)
        text = f"{metres / 1000:g} 公里" if metres >= 1000 else f"{metres:g} 米"
        bar = QRectF(
            self.map_area.left() + self._mm(2.5), self.map_area.bottom() - self._mm(2.4), length, height
        )
        label = QRectF(bar.left(), bar.top() - self._mm(3.6), bar.width() + self._mm(12), self._mm(3.4))
        painter.fillRect(
            bar.adjusted(-self._mm(1), -self._mm(3.8), self._text_width(text), self._mm(1)),
            QColor(255, 255, 255, 200),
        )
        painter.setPen(QPen(_INK, max(1.0, self._mm(0.15))))
        painter.setBrush(QBrush(QColor("#ffffff")))
        painter.drawRect(bar)
        painter.fillRect(QRectF(bar.left(), bar.top(), length / 2, height), _INK)
        left_bottom = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom
        self._write(painter, label, "0", self._font(_TEXT_MM), _INK, left_bottom)
        end = label.translated(length - self._text_width(text.split()[0]) / 2, 0)
        self._write(painter, end, text, self._font(_TEXT_MM), _INK, left_bottom)


def round_length(metres: float) -> float:
    """The largest of 1, 2, 5 × 10ⁿ that is not above ``metres``."""
    # One power lower than needed: the logarithm of 9999999.999999998 is 7
    power = 10.0 ** (math.floor(math.log10(metres)) - 1)
    return max(step * power for step in (1, 2, 5, 10, 20, 50) if step * power <= metres)

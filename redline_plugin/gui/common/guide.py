"""The guide, read in a window of its own: it comes with the plugin and needs neither a network nor a browser."""

from __future__ import annotations

from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QDialog, QTextBrowser, QVBoxLayout, QWidget

from redline_plugin.resource_paths import guide_file
from redline_plugin.words.translation import language_of, tr, user_locale


class GuideWindow(QDialog):
    """Shows the guide in the language QGIS runs in; links within it are followed here, others by the system."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("RedlineGuide")
        self.setWindowTitle(tr("Guide to Redline Review"))
        self.resize(760, 640)
        self._text = QTextBrowser(self)
        self._text.setOpenLinks(False)
        self._text.anchorClicked.connect(self._follow)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._text)

    def open_guide(self) -> None:
        """Show the guide, from its beginning unless it is open already."""
        if not self.isVisible():
            self._text.setSource(QUrl.fromLocalFile(str(guide_file(language_of(user_locale())))))
        self.show()
        self.raise_()
        self.activateWindow()

    def _follow(self, link: QUrl) -> None:
        target = self._text.source().resolved(link)
        if target.isLocalFile():
            self._text.setSource(target)
        else:
            QDesktopServices.openUrl(target)

"""The buttons below a window, in the language of the plugin: not every system has Qt's own words for them."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import QDialog, QDialogButtonBox

from redline_plugin.words.translation import tr


def ok_and_cancel(window: QDialog) -> QDialogButtonBox:
    """“OK” accepts the window, “Cancel” rejects it."""
    buttons = QDialogButtonBox(
        QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, window
    )
    buttons.button(QDialogButtonBox.StandardButton.Ok).setText(tr("OK"))
    buttons.button(QDialogButtonBox.StandardButton.Cancel).setText(tr("Cancel"))
    buttons.accepted.connect(window.accept)
    buttons.rejected.connect(window.reject)
    return buttons

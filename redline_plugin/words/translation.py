"""Translating source strings (English) into the language QGIS runs in.

Every string a person sees goes through :func:`tr` at the moment it is shown, as a literal:
``tr("{count} packages written").format(count=n)``. ``make i18n`` finds these calls and keeps ``i18n/*.ts``;
a literal is needed because the tool reads the sources and never runs them. All strings share one context, so a
string moved from one module to another keeps its translation.
"""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication, QLocale, QSettings, QTranslator

from redline_plugin.resource_paths import translation_file

CONTEXT = "Redline"


def tr(text: str) -> str:
    """``text`` in the language QGIS runs in; ``text`` itself where it has no translation."""
    return QCoreApplication.translate(CONTEXT, text)


def user_locale() -> str:
    """The locale QGIS runs in, for example ``zh-Hans`` or ``en_US``.

    QGIS writes the locale it has settled on (settings, ``--lang`` or the system's) into its settings at each
    start, for plugins to follow; the system's own answers where no desktop has ever run (``qgis_process``).
    """
    settled = QSettings().value("locale/userLocale", "")
    return str(settled) if settled else QLocale().name()


def language_of(locale: str) -> str:
    """The language of ours that fits ``locale`` best: ``zh_CN`` for every Chinese written in simplified
    characters or not said how (``zh``, ``zh-Hans``, ``zh_CN``, ``zh_SG``), else ``en``."""
    parts = locale.replace("-", "_").split(".")[0].split("_")
    if parts[0].lower() != "zh":
        return "en"
    traditional = {"hant", "tw", "hk", "mo"} & {part.lower() for part in parts[1:]}
    return "en" if traditional else "zh_CN"


def install_translator(locale: str) -> QTranslator | None:
    """Makes :func:`tr` speak the language of ``locale`` and returns the translator, to be handed to
    :func:`remove_translator` at unload (Qt keeps no reference of its own); None where nothing is to translate
    with, that is in English or when the ``.qm`` file was not built."""
    translator = QTranslator()
    path = translation_file(language_of(locale))
    if not path.is_file() or not translator.load(str(path)):
        return None
    QCoreApplication.installTranslator(translator)
    return translator


def remove_translator(translator: QTranslator | None) -> None:
    """Takes out what :func:`install_translator` put in."""
    if translator is not None:
        QCoreApplication.removeTranslator(translator)

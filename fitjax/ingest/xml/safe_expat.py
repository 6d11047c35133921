"""An XML parser that expands no entity and fetches nothing. In: handlers; out: a pyexpat parser.

Knows nothing of any format.
"""

from collections.abc import Callable, Mapping
from xml.parsers import expat

ParseError = expat.ExpatError


class EntityRefused(Exception):
    """The file declares entities of its own: no export does, and expanding them can fill any memory."""


def safe_parser(
    start: Callable[[str, Mapping[str, str]], None],
    end: Callable[[str], None],
    text: Callable[[str], None] | None = None,
) -> expat.XMLParserType:
    """For UTF-8, whatever the declaration says; entity declarations raise EntityRefused."""

    def refuse(*_: object) -> int:
        raise EntityRefused

    parser = expat.ParserCreate("utf-8")
    parser.buffer_text = True
    parser.specified_attributes = True
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = text
    parser.EntityDeclHandler = refuse
    parser.UnparsedEntityDeclHandler = refuse
    parser.ExternalEntityRefHandler = refuse
    parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)
    return parser

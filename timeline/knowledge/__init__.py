"""What the package knows of the world: tables of names, offices and acts, and their loaders."""

from timeline.knowledge.countries import Country, countries, country_name, country_names
from timeline.knowledge.guards import Guard, guards
from timeline.knowledge.languages import LANGUAGES, LATIN, names_in, pairs_in
from timeline.knowledge.names import Name, name_of, names
from timeline.knowledge.offices import Officials, Person, Term, office_named, people, title_words, titles
from timeline.knowledge.organisations import Organisation, organisation_name, organisations
from timeline.knowledge.spelling import unaccented
from timeline.knowledge.states import State, states

__all__ = [
    "LANGUAGES",
    "LATIN",
    "Country",
    "Guard",
    "Name",
    "Officials",
    "Organisation",
    "Person",
    "State",
    "Term",
    "countries",
    "country_name",
    "country_names",
    "guards",
    "name_of",
    "names",
    "names_in",
    "office_named",
    "organisation_name",
    "organisations",
    "pairs_in",
    "people",
    "states",
    "title_words",
    "titles",
    "unaccented",
]

"""Charter commitment 3: the professional development of practitioners and leaders."""

from typing import Literal

from mtbd.model.answer import Answer
from mtbd.model.ask import ask, part
from mtbd.model.group import Group
from mtbd.model.section import Section
from mtbd.model.text import Count, Flag, Licence, Line, Number, Reason, Text, Url


class Training(Group):
    """Training that somebody needs before or while using the product."""

    audience: Literal["operator", "supervisor", "administrator", "oversight", "maintainer"] = part(
        "For",
        terms={"operator": "People who use it", "oversight": "People who oversee its use"},
    )
    hours: Number = part("Hours")
    format: Line = part("How")
    cost: Literal["included", "charged"] = part("Cost", terms={"included": "In the price"})
    refresher_months: Count | None = part("Again after, in months")


class Material(Group):
    """Learning material that can be read or watched."""

    title: Line = part("Title")
    url: Url = part("Address")
    licence: Licence | None = part("Licence")


class Secondments(Group):
    """People who work for a while on the other side."""

    offered: Flag = part("Offered")
    into_policing: Text | None = part("From the supplier into policing")
    from_policing: Text | None = part("From policing to the supplier")


class LeadershipProgrammes(Group):
    """Leadership development in both directions."""

    offered_to_policing: Text | None = part("Offered to policing")
    offered_by_policing: Text | None = part("Taken up from policing")


class ProfessionalDevelopment(Section):
    """What people must learn to use it well, what they can learn from, and what leaders learn from each other."""

    TITLE = "Professional development"

    statement: Answer[Reason] | None = ask(
        "How do you support the professional development of practitioners and senior leaders?",
        why="It is the third commitment of the Charter.",
        source="charter-3",
        good="Two training days a year are open to any officer, also from forces that are not customers.",
        bad="We are passionate about people.",
    )
    required: Answer[list[Training]] | None = ask(
        "Which training does each group of people need before using it?",
        why="Hours away from duty are part of the cost, and untrained use is a risk.",
        source="atrs",
        atrs="2.3.4",
        when=("digital", "physical", "uses_ai"),
        good="[{audience: operator, hours: 3, format: Online and one shift with a mentor, cost: included}]",
        bad="[]",
    )
    materials: Answer[list[Material]] | None = ask(
        "Which learning material can anyone use, and under which licence?",
        why="Policing is collecting a catalogue of digital skills material.",
        source="digital-strategy",
        required=False,
        good="[{title: Handbook, url: 'https://supplier.example/handbook', licence: CC-BY-4.0}]",
        bad="[{title: Portal, url: 'https://supplier.example/login'}]",
    )
    cpd_accreditation: Answer[Line] | None = ask(
        "Which body accredits the training, if one does?",
        why="Accredited hours count for officers.",
        source="charter-3",
        required=False,
        good="The training day is accredited by a professional body for six hours.",
        bad="Accredited",
    )
    secondments: Answer[Secondments] | None = ask(
        "Do your people and policing's work in each other's organisations for a time, and how?",
        why="Policing wants to build critical skills with industry's experts.",
        source="charter-purpose",
        required=False,
        good="{offered: true, into_policing: One analyst a year for six months.}",
        bad="{offered: true}",
    )
    leadership_programmes: Answer[LeadershipProgrammes] | None = ask(
        "Which leadership development do you offer to policing, and take up from it?",
        why="The Charter wants reciprocal leadership development.",
        source="charter-purpose",
        required=False,
        good="{offered_to_policing: Two places a year on our product leadership course.}",
        bad="{offered_to_policing: Thought leadership.}",
    )
    digital_skills_catalogue_ref: Answer[Url] | None = ask(
        "Where does a shared catalogue of digital skills list your material?",
        why="A trainer looks in one place.",
        source="digital-strategy",
        required=False,
        good="https://catalogue.example/exemplar",
        bad="https://supplier.example",
    )
    limits_taught: Answer[Flag] | None = ask(
        "Does the training teach what the AI cannot do and how it goes wrong?",
        why="People who do not know the limits follow the output.",
        source="covenant",
        when=("uses_ai",),
        good="true",
        bad="true, for a training that shows the buttons",
    )

"""AI, statistical modelling and complex algorithms: what they do, how well, with which data, and who watches them."""

from typing import Annotated, Literal

from mtbd.model.ai_datasets import Dataset, OperationalData
from mtbd.model.ai_models import ChangeNotification, GenerativeAi, Maintenance, Model
from mtbd.model.answer import Answer
from mtbd.model.ask import Withhold, ask, part
from mtbd.model.covenant import (
    Appeals,
    Checks,
    Covenant,
    HumanReview,
    ImpactAssessment,
    Monitoring,
    ResponsibleAiChecklist,
    Risk,
)
from mtbd.model.group import Group
from mtbd.model.section import Section
from mtbd.model.text import AtLeastOne, Body, Flag, Line, Prose, Text, Url

AutomationLevel = Literal[
    "information_only",
    "drafting",
    "recommendation",
    "decision_with_review",
    "automated_with_override",
    "fully_automated",
]


class AtrsScope(Group):
    """The two questions that decide whether a public body should publish a record."""

    significant_influence: Flag = part("Influences decisions that affect the public")
    public_interaction: Flag = part("Deals directly with the public")


class AtrsRecord(Group):
    """An algorithmic transparency record that a public body published about the product."""

    body: Body = part("Published by")
    url: Url = part("Record")
    version: Line | None = part("Version of the standard")


class Ai(Section):
    """What its models and algorithms do, how well and for whom, what they were made from, and who can stop them."""

    TITLE = "AI and algorithms"
    WHEN = ("uses_ai",)

    generative_ai: Answer[Flag] | None = ask(
        "Does it write, draw, speak or code with generative AI?",
        why="What a machine makes up can read like a fact, so a product that writes is asked more.",
        source="atrs",
        good="false",
        bad="false, since the summaries are checked by a person",
    )
    trains_models: Answer[Flag] | None = ask(
        "Did you train or tune any of its models?",
        why="Whoever trained a model can say with what data; a force has a duty to ask.",
        source="bridges",
        good="true",
        bad="false, for a bought model that was tuned on force data",
    )
    atrs_relevant: Answer[AtrsScope] | None = ask(
        "Does it influence decisions that affect the public, or deal with the public itself?",
        why="Either brings a tool under the standard by which public bodies record their algorithms.",
        source="atrs",
        good="{significant_influence: true, public_interaction: false}",
        bad="{significant_influence: false, public_interaction: false}, for a score that sets who is visited first",
    )
    atrs_records: Answer[list[AtrsRecord]] | None = ask(
        "Which public bodies have published an algorithmic transparency record about it, and where?",
        why="A record tells how another force uses it.",
        source="atrs",
        required=False,
        good="[{body: example-authority, url: 'https://records.example/triage', version: '4.0'}]",
        bad="[{body: example-authority, url: 'https://records.example'}]",
    )
    automation_level: Answer[AutomationLevel] | None = ask(
        "How much does it decide by itself?",
        why="Law has rules of its own for automated decisions about people, and every step towards them needs more "
        "care.",
        source="duaa",
        atrs="2.3.1",
        good="recommendation",
        bad="information_only, for a score that sets the order of a queue",
        terms={
            "information_only": "Shows information and suggests nothing",
            "drafting": "Writes a draft that a person finishes",
            "recommendation": "Suggests, and a person decides",
            "decision_with_review": "Decides, and a person confirms each decision",
            "automated_with_override": "Decides, and a person can step in",
            "fully_automated": "Decides with nobody in between",
        },
    )
    process_integration: Answer[Text] | None = ask(
        "Where in the work does it come in, and what happens before and after?",
        why="A model is judged by the process around it.",
        source="atrs",
        atrs="2.3.1",
        withhold=Withhold.ALLOWED,
        good="It orders reports after the force's own rules have run. A call handler reads each one and decides what "
        "to do.",
        bad="Seamlessly embedded into existing workflows.",
    )
    provided_information: Answer[Text] | None = ask(
        "What does it show to the person who decides, and in what form?",
        why="A bare score is followed or ignored; reasons can be weighed.",
        source="atrs",
        atrs="2.3.1",
        withhold=Withhold.ALLOWED,
        good="One of five steps of urgency, the three findings that counted most, and the whole report.",
        bad="Actionable insights.",
    )
    usage_scale: Answer[Text] | None = ask(
        "How often is it used, and on how many cases or people?",
        why="A rare error in a tool of daily use is not rare.",
        source="atrs",
        atrs="2.3.3",
        required=False,
        withhold=Withhold.ALLOWED,
        good="About 900 reports a day in two forces.",
        bad="At scale.",
    )
    human_review: Answer[HumanReview] | None = ask(
        "When does a person look at its output, what must that person know, and can that person decide otherwise?",
        why="A person who cannot or does not disagree is no safeguard.",
        source="atrs",
        atrs="2.3.2",
        good="{stage: always, reviewer_competence: A call handler who passed the course on its errors, can_override: "
        "true, override_recorded: true, override_rate: 11}",
        bad="{stage: always, reviewer_competence: Any user, can_override: true, override_recorded: false}",
    )
    user_warnings: Answer[Text] | None = ask(
        "What do its screens tell users about its limits, and what do they not let users do?",
        why="A limit in the handbook is read once; a limit on the screen is met each time.",
        source="college-app",
        when=("has_user_interface",),
        withhold=Withhold.ALLOWED,
        good="Reports under 20 words carry a mark that the order is unsure. Nothing can be closed from the list.",
        bad="Users accept the terms of use at first login.",
    )
    appeals: Answer[Appeals] | None = ask(
        "How can somebody affected challenge an output, and the process as a whole?",
        why="People have a right to contest an automated decision that matters to them.",
        source="duaa",
        atrs="2.3.5",
        when=("affects_individuals",),
        good="{output: The force can show which findings counted and read the report again within a day., process: "
        "Through the force's complaints procedure; we answer its questions within five days.}",
        bad="{output: Contact us., process: Contact us.}",
    )
    system_architecture: Answer[Prose] | None = ask(
        "Which parts is it built of, and how do data move between them?",
        why="An architect and a security assessor start from this picture.",
        source="atrs",
        atrs="2.4.1.1",
        withhold=Withhold.SECURITY,
        good="A web service takes reports in, a second one runs the model, and a database in the UK keeps both.",
        bad="A robust, scalable cloud architecture.",
    )
    system_input: Answer[Text] | None = ask(
        "What goes in, in which formats?",
        why="What it never sees it cannot weigh, and what it sees must be lawful to use.",
        source="atrs",
        atrs="2.4.1.2",
        withhold=Withhold.ALLOWED,
        good="The text of a web form and its ticked boxes, as JSON. Names and addresses are cut off first.",
        bad="Multiple data sources.",
    )
    system_output: Answer[Text] | None = ask(
        "What comes out, in which formats?",
        why="It is what officers act on and courts may ask for.",
        source="atrs",
        atrs="2.4.1.3",
        withhold=Withhold.ALLOWED,
        good="A step from 1 to 5 and up to three reasons in words, as JSON and on the screen.",
        bad="Insights and dashboards.",
    )
    maintenance: Answer[Maintenance] | None = ask(
        "Who looks after it, what is done when, and how often is it reviewed?",
        why="A model ages without anyone touching it.",
        source="atrs",
        atrs="2.4.1.4",
        withhold=Withhold.ALLOWED,
        good="{schedule: Tested each quarter on 500 new reports; trained again about once a year., "
        "review_frequency_months: 3, responsible: supplier}",
        bad="{schedule: As needed., responsible: shared}",
    )
    models: Answer[Annotated[list[Model], AtLeastOne]] | None = ask(
        "Which models does it use, whose, in which version, and how well were they measured to work, for whom and "
        "under which conditions?",
        why="Confidential methods do not release a force from finding out whether a tool is biased.",
        source="bridges",
        atrs="2.4.1.5",
        good="[{name: Urgency, version: '4.2', task: Gives each report a step of urgency, type: tree_ensemble, "
        "origin: built, hosting: supplier_hosted, input: 41 findings about the text, output: A step from 1 to 5, "
        "datasets: [reports-2024], performance: [{metric: recall, result: 0.91, ci_low: 0.89, ci_high: 0.93, "
        "unit: share of urgent reports, model_version: '4.2', dataset: reports-2025, n: 1000, "
        "operating_conditions: [{condition: Counted as found, setting: In the first fifth of the queue}], "
        "evaluator: self, on: 2026-06-22, subgroups: [{attribute: proxy, group: English as a second language, n: 212, "
        "result: 0.87}, {attribute: proxy, group: English as a first language, n: 788, result: 0.92}]}]}]",
        bad="[{name: AI engine, version: latest, task: Analytics, type: other, origin: built, output: Insights, "
        "performance: []}]",
    )
    datasets: Answer[Annotated[list[Dataset], AtLeastOne]] | None = ask(
        "With which data were the models trained, tuned and tested, and where do those data come from?",
        why="A model repeats what it was shown; in Bridges the force seems not to have known what that was.",
        source="bridges",
        atrs="2.4.3",
        when=("trains_models",),
        good="[{id: reports-2024, name: Reports of 2024 from two forces, role: training, contains_sensitive: true, "
        "contains_police_data: true, modality: [text], quantity: 61 000 reports, collected_from: 2024-01, "
        "collected_to: 2024-12, lawful_acquisition: {basis: Agreement with both forces after an assessment}, "
        "representativeness: Two rural forces; city reports are few.}, {id: reports-2025, name: Reports of 2025 that "
        "were kept out of training, role: testing, contains_sensitive: true, contains_police_data: true, "
        "lawful_acquisition: {basis: The same agreement}}]",
        bad="[{id: data, name: Proprietary data, role: training, contains_sensitive: false, contains_police_data: "
        "true}]",
    )
    operational_data: Answer[OperationalData] | None = ask(
        "Which data does it work on in use, what is sensitive in them, and who can reach them?",
        why="What is typed in, looked up and logged tells more about people than the training data.",
        source="atrs",
        atrs="2.4.4",
        good="{contains_sensitive: true, sources: [Web reports, What staff decided on each], sensitive_attributes: "
        "[Health as told in a report, Language as a proxy for race], processing_methods: Turned into 41 findings., "
        "access_storage: Staff of the force; kept for 90 days in the UK.}",
        bad="{contains_sensitive: false, sources: [User data]}",
    )
    impact_assessments: Answer[list[ImpactAssessment]] | None = ask(
        "Which impact assessments were made, by whom, when, and what did they find?",
        why="A force builds its own on the supplier's, and must see what that one left out.",
        source="atrs",
        atrs="2.5.1",
        when=("affects_individuals", "processes_personal_data"),
        withhold=Withhold.ALLOWED,
        good="[{type: eqia, by_role: Head of Data Ethics, on: 2026-05-12, summary: People who write little or in a "
        "second language are put too low more often., access: on_request}]",
        bad="[{type: dpia, by_role: Legal, on: 2021-01-01}]",
    )
    risks: Answer[Annotated[list[Risk], AtLeastOne]] | None = ask(
        "What can go wrong with it, what is done about that, and what risk is left?",
        why="A supplier who names no risk has not looked; most models have at least three of different kinds.",
        source="atrs",
        atrs="2.5.2",
        withhold=Withhold.ALLOWED,
        good="[{category: outputs_and_decisions, description: An urgent report is put low and read late., "
        "likelihood: medium, mitigation: Every report is read on the day it arrives., residual: medium, owner_role: "
        "Head of Product}, {category: application_and_use, description: Busy staff trust the order too much., "
        "mitigation: The order is hidden from every tenth report., residual: medium}, {category: data, description: "
        "A changed form makes it worse., mitigation: The force tells us two weeks ahead and we test it., residual: "
        "low}]",
        bad="[{category: data, description: Standard risks., mitigation: Standard controls., residual: low}]",
    )
    covenant: Answer[Covenant] | None = ask(
        "How does it live up to each of the six principles of the Covenant, and where does it not yet?",
        why="All members of the National Police Chiefs' Council endorsed it, and it speaks to developers of AI as "
        "well.",
        source="covenant",
        good="{lawful: {statement: Reports are processed under Part 3 of the Data Protection Act as processor for "
        "the force.}, transparent: {statement: All but the words behind the 41 findings is told on this page., gaps: "
        "The comparison of methods follows in February.}, explainable: {statement: Each step comes with the three "
        "findings that counted most., method: Contributions of single findings, audience: [Call handlers, People who "
        "reported]}, responsible: {statement: Outcomes were agreed with both forces before the first day of use., "
        "intended_outcomes: [Urgent reports are read within two hours], automation_bias_measures: Every tenth report "
        "is shown without its step.}, accountable: {statement: One director decides on each release and can take it "
        "back., supplier_role: Director of Digital Products, force_role_expected: Head of Contact Management}, "
        "robust: {statement: Two call handlers marked each report and agreed in 78 per cent of cases., data_quality: "
        "{assessed: true, tracked: true, reported: false}, gaps: Forces do not get the figures by month yet.}}",
        bad="{lawful: {statement: We comply with all applicable laws and regulations.}}",
    )
    responsible_ai_checklist: Answer[ResponsibleAiChecklist] | None = ask(
        "Has the Responsible AI checklist of policing been filled in for it, and which flags did it raise?",
        why="The College of Policing recommends it to forces that choose a supplier, together with an ethics "
        "committee.",
        source="college-app",
        good="{status: completed, version: '1', on: 2026-03-02, flags: {red: 0, orange: 4, green: 31}, reviewed_by: "
        "Ethics committee of the first force}",
        bad="{status: completed}",
    )
    testing: Answer[Checks] | None = ask(
        "Was it tested against misuse and misleading input, by its users, and in real work?",
        why="A model that works on clean data can fail the first person who tries to fool it.",
        source="college-app",
        required=False,
        withhold=Withhold.ALLOWED,
        good="{red_team: {done: true, by: A security firm, on: 2026-04-20, summary: Nine reports in ten could be "
        "pushed up by somebody who knew the words.}, pilot: {done: true, by: One force, on: 2026-04-24}}",
        bad="{red_team: {done: true}}",
    )
    monitoring: Answer[Monitoring] | None = ask(
        "How would you notice that it no longer works as it did, and what happens then?",
        why="Forces are told to watch for drift and to set limits at which use is reviewed or stops.",
        source="college-app",
        withhold=Withhold.ALLOWED,
        good="{metrics: [Share of urgent reports in the first fifth], drift_detection: Words that are new this month "
        "are counted., thresholds: [{metric: Recall on 500 new reports, limit: Under 0.88, action: Every force is "
        "told and can return to order of arrival}], retest_months: 3, ethics_rereferral: When a limit is passed "
        "twice.}",
        bad="{metrics: [Uptime]}",
    )
    change_notification: Answer[ChangeNotification] | None = ask(
        "How long before a change is a force told, of which changes, and can it refuse or go back?",
        why="A supplier's upgrade can undo a force's assessment overnight.",
        source="college-app",
        good="{notice_days: 30, covers: [model, training_data, threshold, subprocessor], opt_out: true, rollback: "
        "true}",
        bad="{notice_days: 0, covers: [ui]}",
    )
    fallback: Answer[Text] | None = ask(
        "How does work go on when it is switched off or wrong?",
        why="Forces are told to plan for the day on which they stop using it.",
        source="college-app",
        good="The list falls back to order of arrival with the force's own rules on top; nothing else stops.",
        bad="High availability is built in.",
    )
    genai: Answer[GenerativeAi] | None = ask(
        "Where are prompts worked on, how long are they kept, what is its output based on, and how is it marked?",
        why="A prompt can hold a victim's words, and a fluent draft can hold things that nobody said.",
        source="ai-cyber-code",
        when=("generative_ai",),
        good="{regions: [GB], prompt_retention_days: 0, grounding: Every sentence of a draft links to the statement it "
        "comes from., output_labelling: Drafts are headed as written by a machine until an officer signs them.}",
        bad="{regions: [GB], prompt_retention_days: 0, grounding: Advanced guardrails.}",
    )

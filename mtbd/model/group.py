"""Values that belong together: the one class that every group, section and file of the model is."""

from pydantic import BaseModel, ConfigDict


class Group(BaseModel):
    """Values that belong together, such as one API or one supplier in the chain."""

    # Built once, with the file they belong to: fifty small schemas would take as long to start as all the rest.
    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)

"""The one definition of every question: its forms of answer, its sections, and what decides who is asked."""

"""Why: an assessment in sentences, in English and Vietnamese. Nothing is computed here."""

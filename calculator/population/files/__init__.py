"""From file to file: Parquet and CSV in, answered part after part, written whole or not at all."""

from calculator.population.files.file_to_file import run

__all__ = ["run"]

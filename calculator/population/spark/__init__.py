"""Whole populations on Apache Spark."""

from calculator.population.spark.dataframes import population

__all__ = ["population"]

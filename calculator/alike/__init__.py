"""What may be told apart: people, ages and incomes that no rule in force treats differently are assessed once."""

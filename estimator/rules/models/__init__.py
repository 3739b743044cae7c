"""Everything a rule book may say, one file here for each file of `config/`; shape only, sense is in `checks.py`."""

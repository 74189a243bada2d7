"""`hotro count`: how many provinces support whom."""

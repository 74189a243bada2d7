"""What the command line answers, as tools of the Model Context Protocol: for programs that speak for people."""

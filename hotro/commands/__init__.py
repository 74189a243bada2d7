"""One module a command, imported only when it is called. Each defines `command`."""

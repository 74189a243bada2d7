"""What is read from the disk and written to it, whatever stands there: pipes, devices and links as well as files."""

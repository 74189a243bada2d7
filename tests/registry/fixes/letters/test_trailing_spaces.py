from tests.registry.fixes.mended import FILE, mended, text_of


def test_left_out():
    assert mended(text_of(("status: adopted\n", "status: adopted  \n"), ("thông tin, p", "thông tin, p"))) == (
        FILE,
        ["trailing_spaces"],
    )


def test_with_the_line_ends_of_windows():
    windows = FILE.replace("\n", "\r\n")
    assert mended(windows.replace("status: adopted", "status: adopted \t")) == (windows, ["trailing_spaces"])


def test_spaces_that_are_part_of_a_text_stay():
    text = text_of(("A long text\n", "A long text  \n"), ("notes: >-", "notes: |"))
    assert mended(text) == (text, [])
    both = text.replace("status: adopted\n", "status: adopted  \n")
    assert mended(both) == (text, ["trailing_spaces"])

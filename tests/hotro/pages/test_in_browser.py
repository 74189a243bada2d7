"""The pages as people use them, in Chromium: filled in, linked, gone back from, printed, small, dark, by keyboard.

HOTRO_BROWSER=no leaves these tests out; without Chromium they fail and say how to get it.
"""

import os
import shutil
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
import uvicorn

playwright = pytest.importorskip("playwright.sync_api", exc_type=ImportError)

AXE = Path(__file__).parent / "axe" / "axe.min.js"
CHROMIUM = ("chromium", "chromium-browser", "google-chrome")
PHONE = {"width": 360, "height": 740}
HOUSEHOLD = (
    "province=ninh-binh&date=2026-03&members[0].born=1980&members[0].groups=near_poor&members[0].health_insurance=12"
    "&members[0].voluntary_si=m12"
)
PAGES = [
    "/",
    "/en/?programme=health_insurance&group=near_poor&on=2023-03-22",
    "/tinh/quang-ninh",
    "/en/compare?province=ha-noi&province=hai-phong",
    "/tinh-muc-dong",
    "/du-thao",
    "/du-lieu",
    "/embed/calculate",
    "/api/docs",
    "/tinh/xonla",
]
pytestmark = pytest.mark.skipif(
    os.environ.get("HOTRO_BROWSER") == "no", reason="HOTRO_BROWSER=no: not tried in a browser"
)


@pytest.fixture(scope="module")
def site(app):
    """The address of a server of the pages."""
    server = uvicorn.Server(uvicorn.Config(app, host="127.0.0.1", port=0, log_level="error", lifespan="off"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    until = time.monotonic() + 30
    while not server.started and time.monotonic() < until:
        time.sleep(0.02)
    yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    server.should_exit = True
    thread.join(10)


@pytest.fixture(scope="module")
def browser():
    path = next(filter(None, map(shutil.which, CHROMIUM)), None)
    if path is None:
        pytest.fail(
            "no Chromium: apt-get install chromium, or HOTRO_BROWSER=no to leave these tests out", pytrace=False
        )
    with playwright.sync_playwright() as made:
        found = made.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-dev-shm-usage"])
        yield found
        found.close()


@pytest.fixture
def visit(browser, site):
    """Open an address in a context of its own; nothing may leave the server, nothing may be said in the console."""
    contexts, said = [], []

    def call(address, *, expected=200, **settings):
        context = browser.new_context(base_url=site, **settings)
        contexts.append(context)
        context.on("console", lambda message: said.append(message.text) if expected == 200 else None)
        context.on("weberror", lambda error: said.append(str(error.error)))
        context.on("request", lambda request: None if request.url.startswith(site) else said.append(request.url))
        page = context.new_page()
        page.set_default_timeout(15_000)
        answer = page.goto(address)
        assert answer is None or answer.status == expected
        return page

    yield call
    for context in contexts:
        context.close()
    assert said == []


def until(page, condition):
    """Wait until something holds; Playwright's own way is one that the policy of the pages forbids."""
    end = time.monotonic() + 15
    while not page.evaluate(condition):
        assert time.monotonic() < end, condition
        page.wait_for_timeout(30)


def amount(page):
    return page.locator("#amount").inner_text()


def complaints(page):
    """What axe finds, one line each."""
    page.evaluate(AXE.read_text(encoding="utf-8"))  # not as a script of the page, which its policy forbids
    found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    return [f"{v['id']}: {v['help']}: {v['nodes'][0]['html'][:200]}" for v in found["violations"]]


def is_within_the_screen(page):
    return page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


@pytest.mark.parametrize("address", PAGES)
def test_a_page_is_sound_on_a_phone_in_the_light_and_on_a_desk_in_the_dark(visit, address):
    expected = 404 if address.endswith("xonla") else 200
    page = visit(address, expected=expected, viewport=PHONE)
    assert is_within_the_screen(page)
    assert complaints(page) == []
    page.emulate_media(color_scheme="dark")
    page.set_viewport_size({"width": 1280, "height": 900})
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(18, 23, 30)"
    assert complaints(page) == []


def test_a_household_is_filled_in_answered_linked_and_gone_back_from(visit):
    page = visit("/tinh-muc-dong")
    page.select_option("#province", "ninh-binh")
    page.fill("#date", "2026-03")
    page.fill("#born0", "02/05/1980")
    page.select_option("#vsi0", "m12")
    page.locator("#income0").wait_for()
    page.fill("#find0", "ho can ngheo")
    names = page.locator("#groups0 li:visible label > span").all_inner_texts()
    assert names[0].startswith("hộ cận nghèo\n")
    assert all("hộ cận nghèo" in name for name in names)
    assert len(names) == 3
    page.check("#m0near_poor")
    until(page, "location.hash.includes('near_poor')")
    page.click("#work-out")
    until(page, "!document.querySelector('[aria-busy]')")
    first = amount(page)
    assert "–" in first

    question = page.locator("ol.asking fieldset", has_text="BHXH bắt buộc")
    question.locator("input").first.check()
    page.locator("ul.asking").wait_for()
    assert "compulsory_si=false" in page.evaluate("location.hash")
    linked = page.evaluate("location.href")

    page.click("#add")
    page.locator("#hi1").wait_for()
    page.select_option("#hi1", "12")
    until(page, f"document.getElementById('amount').textContent !== '{first}'")
    assert page.locator("body > [role=status]").inner_text().endswith(amount(page))
    page.go_back()
    until(page, "!document.getElementById('hi1')")
    assert amount(page) == first

    other = visit(linked)
    other.locator("#amount").wait_for()
    assert amount(other) == first
    assert other.input_value("#born0") == "02/05/1980"
    assert other.is_checked("#m0near_poor")


def test_the_part_of_an_address_that_holds_a_household_reaches_no_server(visit):
    page = visit("/tinh-muc-dong")
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"/tinh-muc-dong#{HOUSEHOLD}")
    page.reload()
    page.locator("#amount").wait_for()
    assert asked
    assert not [url for url in asked if "near_poor" in url]


def test_an_answer_is_sound_small_dark_and_on_one_page_of_paper(visit):
    page = visit(f"/en/calculate#{HOUSEHOLD}", viewport=PHONE, color_scheme="dark")
    page.locator("#amount").wait_for()
    assert is_within_the_screen(page)
    assert page.locator(".now").is_visible()
    assert complaints(page) == []
    pdf = page.pdf(format="A4")
    assert pdf.count(b"/Type /Page\n") + pdf.count(b"/Type /Page ") == 1
    page.emulate_media(media="print")
    assert not page.locator("form").is_visible()
    assert page.locator(".print-only").is_visible()


def test_without_a_script_the_same_form_gives_the_same_answer(visit):
    scripted = visit(f"/en/calculate#{HOUSEHOLD}")
    scripted.locator("#amount").wait_for()
    page = visit("/en/calculate", java_script_enabled=False)
    page.select_option("#province", "ninh-binh")
    page.fill("#date", "2026-03")
    page.fill("#born0", "1980")
    page.select_option("#vsi0", "m12")
    page.check("#m0near_poor")
    page.click("#work-out")
    assert amount(page) == amount(scripted)
    page.locator("ol.asking fieldset", has_text="compulsory").locator("input").first.check()
    page.click(".no-script button")
    page.get_by_text("Already answered").first.wait_for()
    counts = visit("/", java_script_enabled=False)
    assert not counts.locator("#month").is_visible()
    counts.fill("[name=on]", "2023-03-22")
    counts.click("main form button")
    assert counts.locator(".big").inner_text() == "18/63"


def test_a_household_is_worked_out_by_keyboard_alone(visit):
    page = visit("/en/calculate")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.id") == "province":
            break
    page.keyboard.type("Ninh")
    until(page, "location.hash.includes('ninh-binh')")
    assert page.evaluate("document.activeElement.id") == "province"  # the answer takes no focus away
    page.locator("#amount").wait_for()
    outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
    assert outline == "solid"


def test_the_slider_of_counts_moves_through_time(visit):
    page = visit("/")
    page.locator("#month").focus()
    page.keyboard.press("Home")
    page.wait_for_url("**on=2015-01-01**")
    assert page.locator(".big").inner_text().endswith("/63")
    assert page.locator(".map .tile").count() == 63 + 2


def test_a_draft_is_made_moved_costed_and_taken_along(visit):
    page = visit("/en/draft", viewport=PHONE)
    page.select_option("[name=province]", "son-la")
    page.select_option("[name=source]", "quang-ninh")
    page.fill("[name=from]", "2027-01-01")
    page.click(".asked button[value=make]")
    page.locator(".rates").wait_for()
    page.fill("[name='people[voluntary_si]']", "28503")
    page.fill("[name=years]", "2027")
    page.click(".asked button[value='']")
    page.locator("#result").wait_for()
    before = page.locator("#result ~ p", has_text="Paid under").inner_text()
    row = page.locator(".rates tr", has_text="Voluntary SI, other participant")
    row.locator("input[type=range]").focus()
    page.keyboard.press("ArrowRight")
    until(page, "document.querySelector('textarea[name=draft]').value.includes('percent: 21')")
    after = page.locator("#result ~ p", has_text="Paid under").inner_text()
    assert after != before
    until(page, "location.hash.startsWith('#d=')")
    until(page, "!document.querySelector('[aria-busy]')")
    page.reload()
    page.locator("#result").wait_for()
    assert page.locator("#result ~ p", has_text="Paid under").inner_text() == after
    assert is_within_the_screen(page)
    assert complaints(page) == []
    sheet = b"province,programme,people\nS\xc6\xa1n La,voluntary_si,12\n"
    page.click("#table summary")
    page.set_input_files("[name=file]", {"name": "people.csv", "mimeType": "text/csv", "buffer": sheet})
    until(page, "document.getElementById('result').textContent.endsWith(' 12 participants')")
    with page.expect_download() as taken:
        page.click("button[value=yaml]")
    assert taken.value.suggested_filename == "son-la-draft.yaml"
    assert "percent: 21" in Path(taken.value.path()).read_text(encoding="utf-8")


@pytest.fixture
def their_page(site):
    """The address of a page of somebody else, on a server of its own: another origin."""
    body = f'<!doctype html><p>Theirs</p><script src="{site}/static/embed.js" data-lang="en"></script>'.encode()

    class Theirs(BaseHTTPRequestHandler):
        def do_GET(self):
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_):
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Theirs) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}/"
        server.shutdown()


def test_the_calculator_stands_in_a_page_of_others_as_high_as_it_is(browser, their_page):
    context = browser.new_context()
    page = context.new_page()
    page.goto(their_page)
    frame = page.frame_locator("iframe[title='What a household pays']")
    frame.locator("#work-out").click()
    frame.locator("#amount").wait_for()
    until(page, "Number(document.querySelector('iframe').height) > 1500")
    context.close()

"""Prints pages with WebKitGTK into PDF files, as its own dialog does with "Print to File": the WebDriver
of WebKitGTK cannot print. Arguments: the address of the site, then for each print the query of what is to
be shown, a selector to wait for, the name of the paper, and the file."""

import json
import sys

import gi

gi.require_version("Gtk", "3.0")
gi.require_version("WebKit2", "4.1")
from gi.repository import GLib, Gtk, WebKit2

site, *arguments = sys.argv[1:]
jobs = [arguments[at : at + 4] for at in range(0, len(arguments), 4)]
LOOK = 100
PATIENCE = 40_000

# Nothing of a print stays on the disk.
view = WebKit2.WebView.new_with_context(WebKit2.WebContext.new_ephemeral())
window = Gtk.OffscreenWindow()
window.set_default_size(1280, 800)
window.add(view)
window.show_all()


view.failure = None
# How many prints have been begun.
view.begun = 0


def give_up(message):
    print(message, file=sys.stderr)
    # The main loop hides exceptions, and so an exit.
    view.failure = message
    Gtk.main_quit()


def begin():
    if view.begun == len(jobs):
        return Gtk.main_quit()
    query, awaited, _, _ = jobs[view.begun]
    view.begun += 1
    number = view.begun
    late = lambda: number == view.begun and give_up(f"{awaited} of {query} did not come or was not printed")
    GLib.timeout_add(PATIENCE, lambda: late() or False)
    if number == 1:
        return view.load_uri(site + query)
    # Another view, without loading the page again.
    event = f'new CustomEvent("pko-atlas:show", {{ detail: {json.dumps(query)} }})'
    view.evaluate_javascript(f"dispatchEvent({event}); true", -1, None, None, None, lambda *_: look())


def print_page():
    _, _, paper, target = jobs[view.begun - 1]
    operation = WebKit2.PrintOperation.new(view)
    settings = Gtk.PrintSettings()
    settings.set(Gtk.PRINT_SETTINGS_PRINTER, "Print to File")
    settings.set(Gtk.PRINT_SETTINGS_OUTPUT_URI, GLib.filename_to_uri(target, None))
    settings.set(Gtk.PRINT_SETTINGS_OUTPUT_FILE_FORMAT, "pdf")
    page = Gtk.PageSetup()
    page.set_paper_size(Gtk.PaperSize.new(paper))
    for margin in (page.set_top_margin, page.set_bottom_margin, page.set_left_margin, page.set_right_margin):
        margin(14, Gtk.Unit.MM)
    operation.set_print_settings(settings)
    operation.set_page_setup(page)
    operation.connect("finished", lambda _: GLib.idle_add(lambda: begin() and False))
    operation.connect("failed", lambda _, error: give_up(error.message))
    view.operation = operation
    operation.print_()


def look():
    script = f"!!document.querySelector({jobs[view.begun - 1][1]!r})"
    view.evaluate_javascript(script, -1, None, None, None, seen)


def seen(_view, result):
    if view.evaluate_javascript_finish(result).to_boolean():
        print_page()
    else:
        GLib.timeout_add(LOOK, lambda: look() or False)


view.connect("load-changed", lambda _, event: event == WebKit2.LoadEvent.FINISHED and look())
begin()
Gtk.main()
sys.exit(view.failure)

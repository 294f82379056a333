"""Prints a page with WebKitGTK into a PDF, as its own dialog does with "Print to File": the WebDriver
of WebKitGTK cannot print. Arguments: address, selector to wait for, name of the paper, file."""

import sys

import gi

gi.require_version("Gtk", "3.0")
gi.require_version("WebKit2", "4.1")
from gi.repository import GLib, Gtk, WebKit2

address, awaited, paper, target = sys.argv[1:]
LOOK = 100
PATIENCE = 40_000

view = WebKit2.WebView()
window = Gtk.OffscreenWindow()
window.set_default_size(1280, 800)
window.add(view)
window.show_all()


def give_up(message):
    print(message, file=sys.stderr)
    # The main loop hides exceptions, and so an exit.
    view.failure = message
    Gtk.main_quit()


def print_page():
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
    operation.connect("finished", lambda _: Gtk.main_quit())
    operation.connect("failed", lambda _, error: give_up(error.message))
    operation.print_()


def look():
    script = f"!!document.querySelector({awaited!r})"
    view.evaluate_javascript(script, -1, None, None, None, seen)


def seen(_view, result):
    if view.evaluate_javascript_finish(result).to_boolean():
        print_page()
    else:
        GLib.timeout_add(LOOK, lambda: look() or False)


view.failure = None
view.connect("load-changed", lambda _, event: event == WebKit2.LoadEvent.FINISHED and look())
GLib.timeout_add(PATIENCE, lambda: give_up(f"{awaited} did not come") or False)
view.load_uri(address)
Gtk.main()
sys.exit(view.failure)

"""From an estimate to paper: what is said (Document), then how it looks (page.typ) as a PDF, or as plain text.

composition puts the parts of the page in reading order, comparison sets several coverages side by side; document says
what a page is made of; required names what a good faith estimate must hold and this one lacks; selfcheck holds the page
against itself before anyone sees it; fonts finds characters that no shipped font has; pdf and text give the page as a
file and on the command line.
"""

"""The kiosk: a patient alone, touching, learns what they will pay; no name is asked, and nothing is kept."""

"""What is concluded about small acts."""

"""Every word the bot says. Plain text without markup, so nothing a person types can become markup."""

// Links to bots stay inside the web chat: t.me/NAME?start=VALUE opens the chat and sends the command.

const DEEP_LINK = /^https?:\/\/(?:t\.me|telegram\.me)\/(\w+)\/?(?:\?(start|startgroup)(?:=([\w-]*))?)?$/i;

/**
 * Follow a link to a bot of this server; false if it leads elsewhere.
 * actions: `openBot(username, startParameter)` answers whether there is such a bot.
 */
export function follow(url, actions) {
  const [, username, kind, parameter = ""] = DEEP_LINK.exec(url) ?? [];
  if (!username || !actions.openBot) return false;
  return actions.openBot(username, kind === "start" ? parameter : null);
}

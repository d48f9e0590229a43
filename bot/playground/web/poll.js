// A poll: choices until one has voted or it is closed, then bars. Options with pictures stand in a grid.

import { el, icon } from "./dom.js";

/** The element of a message's poll. vote(indices): cast the vote, or take it back with none. */
export function pollCard(message, vote) {
  const poll = message.poll;
  const mine = poll.chosen_option_ids ?? [];
  const hasVoted = mine.length > 0;
  const showsResults = poll.is_closed || (hasVoted && !poll.hide_results_until_closes);
  const isPictorial = poll.options.some((option) => option.media_url);
  const card = el(
    "div",
    { class: "poll", role: "group", "aria-label": `Poll: ${poll.question}` },
    poll.media_url && el("img", { class: "poll-picture", src: poll.media_url, alt: "" }),
    el("p", { class: "poll-question", dir: "auto", text: poll.question }),
    poll.description && el("p", { class: "poll-kind", dir: "auto", text: poll.description }),
    el("p", { class: "poll-kind", text: kindOf(poll) }),
  );
  const canVote = !poll.is_closed && (!hasVoted || poll.allows_revoting !== false);
  const options = poll.options.map((option, index) => {
    const share = poll.total_voter_count ? option.voter_count / poll.total_voter_count : 0;
    return optionRow(option, { index, share, showsResults, isMine: mine.includes(index), canVote, poll });
  });
  card.append(el("div", { class: isPictorial ? "poll-options is-pictorial" : "poll-options" }, ...options));
  card.addEventListener("click", (event) => choose(event, poll, mine, vote, card));
  if (poll.is_closed && poll.explanation) card.append(el("p", { class: "poll-kind", dir: "auto", text: poll.explanation }));
  card.append(pollFoot(poll, hasVoted, vote));
  return card;
}

function kindOf(poll) {
  if (poll.is_closed) return "Final results";
  const openness = poll.is_anonymous ? "Anonymous" : "Public";
  const kind = poll.type === "quiz" ? "quiz" : "poll";
  return `${openness} ${kind}${poll.allows_multiple_answers ? ", several answers" : ""}`;
}

function optionRow(option, { index, share, showsResults, isMine, canVote, poll }) {
  const isRight = poll.is_closed || showsResults ? poll.correct_option_ids?.includes(index) : false;
  const percent = `${Math.round(share * 100)}%`;
  return el(
    "button",
    {
      type: "button",
      class: `poll-option${isMine ? " is-mine" : ""}${isRight ? " is-right" : ""}`,
      "aria-pressed": String(isMine),
      disabled: !canVote,
      data: { option: index },
      style: { "--share": showsResults ? String(share) : "0" },
    },
    option.media_url && el("img", { src: option.media_url, alt: "" }),
    el("span", { class: "poll-mark" }, isMine && icon("check")),
    el("span", { class: "poll-text", dir: "auto", text: option.text }),
    showsResults && el("span", { class: "poll-share", text: percent }),
  );
}

/** One answer counts at once; of several, the marked ones when "Vote" is pressed. */
function choose(event, poll, mine, vote, card) {
  const button = event.target.closest("[data-option]");
  if (!button) return;
  const index = Number(button.dataset.option);
  if (!poll.allows_multiple_answers) {
    vote(mine.includes(index) ? [] : [index]);
    return;
  }
  button.setAttribute("aria-pressed", String(button.getAttribute("aria-pressed") !== "true"));
  button.classList.toggle("is-mine");
  const marked = [...card.querySelectorAll('[aria-pressed="true"]')].map((each) => Number(each.dataset.option));
  const cast = card.querySelector(".poll-cast");
  cast.hidden = !marked.length;
  cast.onclick = () => vote(marked);
}

function pollFoot(poll, hasVoted, vote) {
  const voters = poll.total_voter_count;
  const count = voters === 1 ? "1 vote" : `${voters} votes`;
  const canRetract = hasVoted && !poll.is_closed && poll.allows_revoting !== false;
  return el(
    "p",
    { class: "poll-foot" },
    el("span", { text: voters ? count : "No votes yet" }),
    el("button", { type: "button", class: "link poll-cast", hidden: true, text: "Vote" }),
    canRetract && el("button", { type: "button", class: "link", text: "Retract vote", on: { click: () => vote([]) } }),
  );
}

/** From so many answers on a total is shown; before that only how many came: a small number would name people. */
export const FEWEST_SHOWN = 5;

// Why the server did not do what was asked, by the code of its answer.

export const problem = {
  invalid: "Something in it is not valid.",
  episode_open: "There is already an open plan.",
  no_episode: "There is no open plan.",
  email_taken: "There is already an account with this e-mail.",
  setup_code: "The first account needs the setup code that the server printed.",
  bad_credentials: "E-mail or password is not right.",
  too_many_attempts: "Too many tries. Please wait a while.",
  cross_site: "The server did not accept this address. Please open Restride at its own address.",
} as Record<string, string>;

/** For any other code. */
export const refusal = "The server did not accept it.";

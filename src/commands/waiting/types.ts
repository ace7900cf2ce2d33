/** A question as people read it, in Markdown. */
export interface Question {
  title: string;
  body: string;
}
/** The issue of GitHub in which it stands. What it says decides nothing: it is named here, beside what is asked, and must be as it was written. */
export interface AskedIn {
  repository: string;
  number: number;
  url: string;
  /** sha256 of its title and body, as they were written. */
  text: string;
}
/** Asks people somewhere. Both throw UnavailableError. */
export interface Asks {
  open: (question: Question) => Promise<AskedIn>;
  /** Nobody's answer is wanted any more. `words`: Markdown. */
  close: (issue: AskedIn, words: string) => Promise<void>;
}

/** What somebody wrote: yes or no, and words. */
export interface Word {
  approve: boolean;
  comment: string;
}
/** An answer as it came to a workflow, with who says it is theirs. */
export type Heard =
  | {
      from: 'comment';
      execution: string;
      word: Word;
      by: string;
      issue: { number: number; isByApp: boolean };
      comment: { id: number; body: string };
    }
  | { from: 'dispatch'; execution: string; word: Word; by: string };

// The texts in force. A second language is a second file of the same type.

export { en as t } from "./en";

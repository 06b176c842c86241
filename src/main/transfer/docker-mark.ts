/**
 * Marks a file for `docker run --env-file`, in a comment of its own. Docker takes everything behind `=` for the value,
 * quotes and all, and nothing else in such a file tells it from one for a shell.
 */
export const dockerMark = 'docker run --env-file';

/** A process that claims deliveries. */
export interface Process {
  readonly host: string;
  readonly pid: number;
  /** Tells two processes apart that had one number after one another. */
  readonly mark: string;
}

/** The name that a process claims under. */
export const holderOf = ({ host, pid, mark }: Process): string => `${host}/${pid}/${mark}`;

/**
 * Whether a holder is certainly dead: a process of this machine that is no longer there. Of another machine nobody can
 * tell; its claims run out.
 */
export function isGone(holder: string, host: string, isAlive: (pid: number) => boolean): boolean {
  const [itsHost, pid] = holder.split('/');
  return itsHost === host && !isAlive(Number(pid));
}

/** Whether this machine has a process with this number. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

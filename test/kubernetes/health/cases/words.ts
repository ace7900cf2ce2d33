import type { Tone } from '../../../../src/kubernetes/health/custom/words.ts';

/** States and reasons as controllers write them, parted by blanks, and what a person takes them for. */
export const wordCases: Readonly<Record<Tone, string>> = {
  bad: `UpgradeFailed ErrorOccurred ERR Degraded Unhealthy InvalidSpec CrashLoopBackOff ConnectionLost Down Rejected
    ReconcileAborted SecretMissing AccessDenied PolicyDeny Forbidden Unauthorized Misconfigured BackendUnavailable Broken
    Unreachable Inaccessible Blocked Conflicted QuotaExceeded CertificateExpired NonCompliant red Faulted RolledBack Rollback
    Stalled Dead PolicyViolation UnsupportedVersion Mismatched Unable CannotConnect Refused Timeout TimedOut InsufficientCapacity
    RetriesExhausted Critical Evicted Terminal NonStructuralSchema Unresolved Unsuccessful Inconsistent Incompatible Corrupted
    Unschedulable Fatal Killed UnexpectedState BackendNotFound AlreadyExists DuplicateName Warning Fallback NotAllowed Stuck Hung
    Panicked MalformedSpec Abnormal Disconnected Unresponsive Unrecoverable Unauthenticated Overloaded Quarantined Diverged
    Tainted Orphaned Deadlocked IncorrectPassword WrongVersion BadRequest OOM OOMKilled Unacceptable IllegalState Disallowed
    Prohibited Undeliverable Undelivered Unsatisfied Breached Cancelled Interrupted Damaged Compromised Revoked Saturated
    ActiveWithIssues ProblemFound NO_QUORUM HEALTH_WARN`,
  paused: `Paused Suspended Hibernated Sleeping Stopped Disabled Halted Frozen Cordoned OnHold Maintenance Deactivated Offline`,
  busy: `Pending Progressing Creating Provisioning Updating Upgrading Deleting Terminating Initializing Installing Reconciling
    Waiting Starting Scaling Processing Queued Restoring Sync Syncing Synchronizing Validating Deploying Preparing Rolling
    RolloutStep Configuring Building Binding Issuing InProgress INPROGRESS Moving Migrating Resizing Rebuilding Rebalancing
    RebalanceStep Allocating Attaching Bootstrapping Connecting Joining Recovering Downloading Pulling Unpacking Evaluating
    Assessing Cleanup Cleaning Releasing Retry Requeued yellow Partial Standby OutOfSync Stale Outdated Draining Uninitialized
    Inactive Disrupting SUCCEEDING Submitted AwaitingApproval Drifted Throttled Preempted INVALIDATING InstallReady RequestReady
    NoneAvailable ConfiguringMonitoring PendingReady AwaitingReady NotAllReady NotYetAvailable NearlyDone ToBeDeployed WillBeReady
    ReadyForDeletion PartiallyAvailable ScalingUp ScalingDown NeverSynced
    Applying ProposalReady AddressNotAssigned`,
  unknown: `Unknown Undetermined Inconclusive Indeterminate DELETE_COMPLETE UninstallSuccessful ONLINE_UNCERTAIN`,
  good: `Ready Available Healthy Succeeded Completed Bound Deployed Online OK green InSync UpToDate uptodate Connected Valid
    Accepted Done Finished Issued Published Stable Normal Up Open On Alive Compliant Passed Configured Exists Attached Registered
    Serving Resolved Verified Active Running Established Programmed Admitted Scheduled Idle Joined Trusted Approved True Loaded
    Pass Protected Promoted Operational Reachable Found Synced AtLatestKnown Listening Streaming Watching Monitoring Operating
    Functioning Responding ReadyToUse Replicating Accepting Leading Following NoErrors ClusterInSync Applied
    Realized Realised Present RequirementsSatisfied Assigned`,
};

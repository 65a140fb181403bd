/** What RFC 8620 §2 lets a server bound. */
export interface Limits {
  maxSizeUpload: number;
  maxConcurrentUpload: number;
  maxSizeRequest: number;
  maxConcurrentRequests: number;
  maxCallsInRequest: number;
  maxObjectsInGet: number;
  maxObjectsInSet: number;
  /** Not in the RFC: ids in one answer of a query. */
  maxQueryResults: number;
  /** Seconds that a submission may be held. */
  maxDelayedSend: number;
  maxRecipients: number;
  maxSizeAttachmentsPerEmail: number;
}

export const DEFAULT_LIMITS: Limits = {
  maxSizeUpload: 50_000_000,
  maxConcurrentUpload: 8,
  maxSizeRequest: 10_000_000,
  maxConcurrentRequests: 16,
  maxCallsInRequest: 32,
  maxObjectsInGet: 1000,
  maxObjectsInSet: 1000,
  maxQueryResults: 5000,
  maxDelayedSend: 2_592_000,
  maxRecipients: 500,
  maxSizeAttachmentsPerEmail: 50_000_000,
};

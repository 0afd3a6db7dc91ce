package org.sevenfold.engine.setup;

import org.camunda.bpm.engine.impl.cmd.DefaultJobRetryCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.jobexecutor.ExecuteJobHelper;
import org.camunda.bpm.engine.impl.jobexecutor.FailedJobCommandFactory;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.util.ExceptionUtil;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Of a job that failed, the engine's tables and the log keep what kind of failure it was and where, never its message:
 * a message may repeat what somebody wrote.
 */
class JobFailures implements FailedJobCommandFactory {

  private static final Logger LOG = LoggerFactory.getLogger(JobFailures.class);

  /** From now on the engine's job executor logs failures in this way too. */
  static JobFailures withoutWords() {
    ExecuteJobHelper.LOGGING_HANDLER =
        (job, failure) -> LOG.warn("The job {} failed", job, new WithoutWords(failure));
    return new JobFailures();
  }

  @Override
  public Command<Object> getCommand(String job, Throwable failure) {
    return new Retry(job, failure);
  }

  private static final class Retry extends DefaultJobRetryCmd {

    private Retry(String job, Throwable failure) {
      super(job, failure);
    }

    @Override
    protected void logException(JobEntity job) {
      if (exception != null) {
        WithoutWords kept = new WithoutWords(exception);
        job.setExceptionMessage(kept.getMessage());
        job.setExceptionStacktrace(ExceptionUtil.getExceptionStacktrace(kept));
      }
    }
  }

  /** A failure and its causes by their kinds and places. */
  private static final class WithoutWords extends Exception {

    private WithoutWords(Throwable failure) {
      super(failure.getClass().getName(), failure.getCause() == null ? null : new WithoutWords(failure.getCause()));
      setStackTrace(failure.getStackTrace());
    }
  }
}

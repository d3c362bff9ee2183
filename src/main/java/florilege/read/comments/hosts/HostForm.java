package florilege.read.comments.hosts;

import florilege.data.DataNode;
import florilege.problem.Problems;
import java.util.List;

/** Reads the comments of one host. */
interface HostForm {

  /**
   * Reads a file.
   *
   * @param root what the file holds
   * @param problems to which is added what the host holds back, such as a page of a long thread
   * @return the threads in it; none where the file is of another form
   */
  List<HostThread> threads(DataNode root, Problems problems);
}

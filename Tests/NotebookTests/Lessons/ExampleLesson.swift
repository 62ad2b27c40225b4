/// A small lesson with one of everything.
enum ExampleLesson {
  static let text = """
    ---
    title: Adding numbers
    minutes: 6
    needs: [00-start]
    seed: 0
    ---

    # Adding numbers

    Numbers are *added* with a plus sign.

    ```python
    a = 2
    a + 3
    ```

    ```output
    5
    ```

    ## A guess

    What comes out here?

    ```python predict
    [a, a * 2]
    ```

    ```output
    [2, 4]
    ```

    An error, on purpose.

    ```python raises=NameError
    nothing_of_this_name
    ```

    ```output
    NameError...
    ```

    ## Your turn

    Put the sum of `a` and 5 into `b`.

    ```python exercise=sum
    b = ...
    ```

    ```python hint=sum
    # Look at the first cell.
    ```

    ```python hint=sum
    # It is `a + something`.
    ```

    ```python wrong=sum
    # message: that is only the 5; add a to it
    b = 5
    ```

    ```python solution=sum
    b = a + 5
    ```

    ```python check=sum
    assert b is not ..., "b is not filled in yet"
    assert b != 5, "that is only the 5; add a to it"
    assert b == 7, "b should be 7"
    ```

    Well done.
    """
}

System.out.println(1)

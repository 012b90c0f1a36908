try:
    import experta
except AttributeError as fault:
    print(fault)
else:
    print("imported", experta.__version__)
